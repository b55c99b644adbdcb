/** What a service is: its text modules, other names, legal bases. */

import { topicPath } from '../addresses.ts';
import type { FeeFragment, ServiceFragment } from '../generated/operations.ts';
import { describeDay, describeFee } from '../wording.ts';
import { Entries, Fact, Facts } from './description.tsx';

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
  return (
    <ul class="portal-fees">
      {fees.map((fee) => (
        <li>
          <strong>{describeFee(fee)}</strong> <span>{fee.description}</span>{' '}
          {fee.validTo !== null && <span>(bis {describeDay(fee.validTo)})</span>}
          <span class="portal-source">{fee.legalBasis}</span>
        </li>
      ))}
    </ul>
  );
}

export function About({ service }: { readonly service: ServiceFragment }) {
  const { name, citizenName, synonyms, legalBases, bundle, texts, leikaKey, provenance } = service;
  const situation = bundle?.situation;
  return (
    <section aria-labelledby="leistung">
      <h2 class="kern-heading-medium" id="leistung">
        Über diese Leistung
      </h2>
      {texts
        .filter(({ code }) => !SAID_ELSEWHERE.has(code))
        .map(({ title, text }) => (
          <>
            <h3 class="kern-heading-small">{title}</h3>
            <Text text={text} />
          </>
        ))}
      <Facts>
        {name !== citizenName && <Fact name="Amtlicher Name">{name}</Fact>}
        {synonyms.length > 0 && <Fact name="Man sagt auch">{synonyms.join(', ')}</Fact>}
        {bundle !== null && situation !== undefined && (
          <Fact name="Gehört zu">
            {bundle.name}, {situation.name} (
            <a class="kern-link" href={topicPath(situation.topic.id)}>
              {situation.topic.name}
            </a>
            )
          </Fact>
        )}
        {legalBases.length > 0 && (
          <Fact name="Rechtsgrundlagen">
            <Entries entries={legalBases} />
          </Fact>
        )}
        <Fact name="Leistungsschlüssel">{leikaKey}</Fact>
        <Fact name="Quelle">{provenance.source}</Fact>
      </Facts>
    </section>
  );
}
