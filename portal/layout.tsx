/** The document around every page. */

import type { ComponentChildren } from 'preact';
import { Hotline } from './components/link.tsx';
import { LANGUAGES, LocaleContext, LOCALES, useLocale, type Locale } from './locale.ts';
import type { Page } from './page.ts';

interface Frame {
  readonly page: Page;
  readonly locale: Locale;
  readonly publicUrl: string;
  readonly stylesheets: readonly string[];
  readonly script: string;
  /** The page's data, serialised for a script element. */
  readonly data: string | null;
}

function Head({ page, locale, publicUrl, stylesheets, script, data }: Frame) {
  const address = ({ addresses }: Locale): string => `${publicUrl}${page.address(addresses)}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.title} – Portalverbund</title>
      <meta name="description" content={page.description} />
      {page.isListed ? (
        <>
          <link rel="canonical" href={address(locale)} />
          {LANGUAGES.map((other) => (
            <link rel="alternate" hreflang={other.language} href={address(other)} />
          ))}
          <link rel="alternate" hreflang="x-default" href={address(LOCALES.de)} />
        </>
      ) : (
        <meta name="robots" content="noindex" />
      )}
      {stylesheets.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="data:," />
      <script type="module" src={script} />
      {data !== null && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />}
    </head>
  );
}

const NAMES = { de: 'Deutsch', en: 'English' } as const;

/** The same page in the other languages. */
function Languages({ page }: { readonly page: Page }) {
  const { language, texts } = useLocale();
  return (
    <nav class="portal-languages" aria-label={texts.frame.languages}>
      {LANGUAGES.filter((other) => other.language !== language).map((other) => (
        <a class="kern-link" href={page.address(other.addresses)} lang={other.language} hreflang={other.language}>
          {NAMES[other.language]}
        </a>
      ))}
    </nav>
  );
}

function Header({ page }: { readonly page: Page }) {
  const { texts, addresses } = useLocale();
  return (
    <header class="portal-header">
      <div class="kern-container portal-header__row">
        <a class="portal-brand" href={addresses.home}>
          <span class="portal-brand__name" lang="de">
            Portalverbund
          </span>
          <span class="portal-brand__claim">{texts.frame.claim}</span>
        </a>
        <Languages page={page} />
      </div>
    </header>
  );
}

function Footer() {
  const { texts } = useLocale();
  return (
    <footer class="portal-footer">
      <div class="kern-container">
        <p class="kern-body kern-body--small">{texts.frame.footer(<Hotline isSmall />)}</p>
      </div>
    </footer>
  );
}

function Incomplete() {
  const { texts } = useLocale();
  return (
    <Notice kind="warning" title={texts.frame.incomplete}>
      <p class="kern-body">{texts.frame.reload}</p>
    </Notice>
  );
}

interface NoticeProperties {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly title: ComponentChildren;
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

/** The whole document of a page in its language. */
export function Document(frame: Frame) {
  const { page, locale } = frame;
  return (
    <LocaleContext.Provider value={locale}>
      <html lang={locale.language}>
        <Head {...frame} />
        <body>
          <a class="portal-skip" href="#inhalt">
            {locale.texts.frame.skip}
          </a>
          <Header page={page} />
          <main id="inhalt" class="kern-container portal-main">
            {!page.isComplete && <Incomplete />}
            {page.content}
          </main>
          <Footer />
        </body>
      </html>
    </LocaleContext.Provider>
  );
}
