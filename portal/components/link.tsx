/** Links within a text, and what stays German on a page in another language. */

import type { ComponentChildren } from 'preact';
import { useLocale } from '../locale.ts';

interface LinkProperties {
  readonly href: string;
  readonly children: ComponentChildren;
}

export function Link({ href, children }: LinkProperties) {
  return (
    <a class="kern-link" href={href}>
      {children}
    </a>
  );
}

/** The number that answers for every office in Germany (Behördennummer). */
export function Hotline({ isSmall = false }: { readonly isSmall?: boolean }) {
  return (
    <a class={isSmall ? 'kern-link kern-link--small' : 'kern-link'} href="tel:115">
      115
    </a>
  );
}

interface GermanProperties {
  readonly children: ComponentChildren;
  /** True around what is more than a line: lists and paragraphs. */
  readonly isBlock?: boolean;
}

/** Text of the catalogues: it exists in German only, and says so where the page is in another language (WCAG 3.1.2). */
export function German({ children, isBlock = false }: GermanProperties) {
  if (useLocale().language === 'de') return <>{children}</>;
  return isBlock ? <div lang="de">{children}</div> : <span lang="de">{children}</span>;
}
