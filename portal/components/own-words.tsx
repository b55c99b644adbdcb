/** What a municipality itself says of a service: its text modules, deadlines, and where they come from. */

import type { TextFragment } from '../generated/operations.ts';
import { richText } from '../rich-text.ts';
import { useLocale } from '../locale.ts';
import { describeDay, describeDeadline, type Deadline } from '../wording.ts';
import { Entries, Fact } from './description.tsx';
import { German } from './link.tsx';

/** Modules that other parts of the page say already: names (02, 03), laws (07), author (18), whom to turn to (22, 23). */
const SAID_ELSEWHERE = new Set(['02', '03', '07', '18', '22', '23']);

/** Kurztext, Volltext, Teaser: what they are called tells a reader nothing. */
const PLAIN = new Set(['05', '06', '24']);

/** What is left to say of the modules. */
function worthSaying(texts: readonly TextFragment[]): readonly TextFragment[] {
  return texts.filter(({ code, text }) => !SAID_ELSEWHERE.has(code) && text !== '');
}

function Source({ texts }: { readonly texts: readonly TextFragment[] }) {
  const { language, texts: pageTexts } = useLocale();
  const words = pageTexts.ownWords;
  const editors = [...new Set(texts.flatMap(({ provenance }) => provenance.editor ?? []))];
  const [latest] = texts
    .flatMap(({ provenance }) => provenance.retrievedAt ?? [])
    .toSorted()
    .reverse();
  const parts = [editors.join(', '), latest === undefined ? '' : words.asOf(describeDay(latest, language))].filter(
    (part) => part !== '',
  );
  return (
    <p class="kern-body kern-body--small">
      {parts.length > 0 && `${words.source(parts.join(', '))} `}
      {texts.some(({ machineTranslated }) => machineTranslated) && words.machine}
    </p>
  );
}

/** The modules, each under its heading; nothing where there is nothing to say. */
export function OwnWords({ title, texts }: { readonly title: string; readonly texts: readonly TextFragment[] }) {
  const shown = worthSaying(texts);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="hinweise">
      <h2 class="kern-heading-medium" id="hinweise">
        {title}
      </h2>
      {shown.map(({ code, title: heading, html }) => (
        <div lang="de">
          {!PLAIN.has(code) && <h3 class="kern-heading-small">{heading}</h3>}
          <div class="portal-text" dangerouslySetInnerHTML={{ __html: richText(html) }} />
        </div>
      ))}
      <Source texts={shown} />
    </section>
  );
}

export function DeadlineFact({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const { language, texts } = useLocale();
  const described = deadlines.map((deadline) => describeDeadline(deadline, language)).filter((words) => words !== '');
  if (described.length === 0) return null;
  return (
    <Fact name={texts.facts.deadlines}>
      <German isBlock>
        <Entries entries={described} />
      </German>
    </Fact>
  );
}
