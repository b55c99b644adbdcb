/** The document around every page. */

import type { ComponentChildren } from 'preact';
import type { Page } from './page.ts';

interface Frame {
  readonly page: Page;
  readonly publicUrl: string;
  readonly stylesheets: readonly string[];
  /** The page's data, serialised for a script element. */
  readonly data: string | null;
}

function Head({ page, publicUrl, stylesheets, data }: Frame) {
  const address = `${publicUrl}${page.path}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.title} – Portalverbund</title>
      <meta name="description" content={page.description} />
      {page.isListed ? (
        <>
          <link rel="canonical" href={address} />
          <link rel="alternate" hreflang="de" href={address} />
          <link rel="alternate" hreflang="x-default" href={address} />
        </>
      ) : (
        <meta name="robots" content="noindex" />
      )}
      {stylesheets.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      <link rel="icon" href="data:," />
      {data !== null && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />}
    </head>
  );
}

function Header() {
  return (
    <header class="portal-header">
      <div class="kern-container">
        <a class="portal-brand" href="/">
          <span class="portal-brand__name">Portalverbund</span>
          <span class="portal-brand__claim">Behörden und Leistungen an einem Ort</span>
        </a>
      </div>
    </header>
  );
}

function Footer() {
  return (
    <footer class="portal-footer">
      <div class="kern-container">
        <p class="kern-body kern-body--small">
          Die Angaben kommen aus den Katalogen von Bund, Land und Kommunen. Kein Eintrag ersetzt die Auskunft der zuständigen
          Stelle. Fragen zu jeder Behörde beantwortet die Behördennummer{' '}
          <a class="kern-link kern-link--small" href="tel:115">
            115
          </a>
          .
        </p>
      </div>
    </footer>
  );
}

function Incomplete() {
  return (
    <Notice kind="warning" title="Einige Angaben fehlen gerade">
      <p class="kern-body">Ein Teil unserer Auskunft antwortet nicht. Laden Sie die Seite in einigen Minuten noch einmal.</p>
    </Notice>
  );
}

interface NoticeProperties {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** A box that says what must not be missed. */
export function Notice({ kind, title, children }: NoticeProperties) {
  return (
    <div class={`kern-alert kern-alert--${kind}`}>
      <div class="kern-alert__header">
        <span class={`kern-icon kern-icon--${kind}`} aria-hidden="true" />
        <p class="kern-title">{title}</p>
      </div>
      {children !== undefined && <div class="kern-alert__body">{children}</div>}
    </div>
  );
}

/** The whole document of a page, in German. */
export function Document(frame: Frame) {
  return (
    <html lang="de">
      <Head {...frame} />
      <body>
        <a class="portal-skip" href="#inhalt">
          Zum Inhalt springen
        </a>
        <Header />
        <main id="inhalt" class="kern-container portal-main">
          {!frame.page.isComplete && <Incomplete />}
          {frame.page.content}
        </main>
        <Footer />
      </body>
    </html>
  );
}
