/** What a service is: its text modules, other names, legal bases. */

import type { FeeFragment, ServiceFragment } from '../generated/operations.ts';
import { useLocale } from '../locale.ts';
import { describeDay, describeFee } from '../wording.ts';
import { Entries, Fact, Facts } from './description.tsx';
import { German, Link } from './link.tsx';

/** Text modules that other parts of the page say already: names (02, 03), legal bases (07), by `leistungstextmodulleika`. */
const SAID_ELSEWHERE = new Set(['02', '03', '07']);

/** A text module in paragraphs and lists; it is text, so no markup in it counts. */
function Text({ text }: { readonly text: string }) {
  const blocks = text.split(/\n\s*\n/).map((block) => block.split('\n').filter((line) => line.trim() !== ''));
  return (
    <>
      {blocks.map((lines) =>
        lines.every((line) => /^\s*[-*] /.test(line)) ? (
          <ul class="portal-list">
            {lines.map((line) => (
              <li>{line.replace(/^\s*[-*] /, '')}</li>
            ))}
          </ul>
        ) : (
          <p class="kern-body">{lines.join(' ')}</p>
        ),
      )}
    </>
  );
}

export function FeeList({ fees }: { readonly fees: readonly FeeFragment[] }) {
  const { language, texts } = useLocale();
  return (
    <ul class="portal-fees">
      {fees.map((fee) => (
        <li>
          <strong>{describeFee(fee, language)}</strong> <German>{fee.description}</German>
          {fee.validTo !== null && <span> ({texts.facts.until(describeDay(fee.validTo, language))})</span>}
          <span class="portal-source" lang="de">
            {fee.legalBasis}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function About({ service }: { readonly service: ServiceFragment }) {
  const { name, citizenName, synonyms, legalBases, bundle, texts, leikaKey, provenance } = service;
  const { texts: pageTexts, addresses } = useLocale();
  const words = pageTexts.about;
  const situation = bundle?.situation;
  return (
    <section aria-labelledby="leistung">
      <h2 class="kern-heading-medium" id="leistung">
        {words.heading}
      </h2>
      {texts
        .filter(({ code }) => !SAID_ELSEWHERE.has(code))
        .map(({ title, text }) => (
          <div class="portal-text" lang="de">
            <h3 class="kern-heading-small">{title}</h3>
            <Text text={text} />
          </div>
        ))}
      <Facts>
        {name !== citizenName && (
          <Fact name={words.officialName}>
            <German>{name}</German>
          </Fact>
        )}
        {synonyms.length > 0 && (
          <Fact name={words.synonyms}>
            <German>{synonyms.join(', ')}</German>
          </Fact>
        )}
        {bundle !== null && situation !== undefined && (
          <Fact name={words.belongsTo}>
            <German>
              {bundle.name}, {situation.name} (<Link href={addresses.topic(situation.topic.id)}>{situation.topic.name}</Link>)
            </German>
          </Fact>
        )}
        {legalBases.length > 0 && (
          <Fact name={words.legalBases}>
            <German isBlock>
              <Entries entries={legalBases} />
            </German>
          </Fact>
        )}
        <Fact name={words.key}>{leikaKey}</Fact>
        <Fact name={words.source}>
          <German>{provenance.source}</German>
        </Fact>
      </Facts>
    </section>
  );
}
