/** Pages for what cannot be shown, each with what to do instead. */

import type { ComponentChildren } from 'preact';
import { Hotline, Link } from '../components/link.tsx';
import { SearchMask } from '../components/search-mask.tsx';
import type { Locale } from '../locale.ts';
import type { Page } from '../page.ts';

function failure(status: number, title: string, lead: ComponentChildren, rest: ComponentChildren): Page {
  return {
    kind: 'PAGE',
    status,
    title,
    description: title,
    address: ({ home }) => home,
    isListed: false,
    isComplete: true,
    content: (
      <>
        <h1 class="kern-heading-large">{title}</h1>
        <p class="kern-body kern-body--large">{lead}</p>
        {rest}
      </>
    ),
  };
}

/** There is no such page, or no longer. */
export function notFound({ texts: { failure: words } }: Locale): Page {
  return failure(404, words.notFound, words.notFoundLead, <SearchMask words="" place="" />);
}

/** An address was changed by hand, so that the graph refuses it. */
export function badAddress({ texts: { failure: words } }: Locale, typed: string, place: string): Page {
  return failure(400, words.badAddress, words.badAddressLead, <SearchMask words={typed} place={place} />);
}

/** The gateway is away. */
export function unavailable({ texts: { failure: words } }: Locale, typed: string, place: string): Page {
  return failure(503, words.unavailable, words.unavailableLead(<Hotline />), <SearchMask words={typed} place={place} />);
}

/** A bug of ours. */
export function broken({ texts: { failure: words }, addresses }: Locale): Page {
  const lead = (
    <>
      {words.brokenLead} <Link href={addresses.home}>{words.home}</Link>
    </>
  );
  return failure(500, words.broken, lead, null);
}
