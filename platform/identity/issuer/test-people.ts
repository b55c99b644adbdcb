/** Signing in as a test person, without a password: only where test people are let in. */

import { reaches, TRUST_LEVELS, type TrustLevel } from '../../values/trust-level.ts';
import { choiceButton, form, section } from './html.ts';
import { escapeHtml } from './layout.ts';
import type { Method } from './method.ts';
import type { Proved } from './attempts.ts';
import { EMBEDDED } from './names.ts';
import { LEVEL_NAMES } from './pages.ts';
import { findLevel, findPerson, PEOPLE, type TestPerson } from './people.ts';

/** `person:LEVEL` as the page's buttons send it; null for anything the page does not offer. */
function readChoice(choice: string): Proved | null {
  const [id = '', levelName = ''] = choice.split(':');
  const person = findPerson(id);
  const level = findLevel(levelName);
  if (person === null || level === null || !reaches(person.highest, level)) return null;
  const { subject, organisations } = person;
  return { provider: EMBEDDED, subject, trustLevel: level, organisations, amr: ['test'] };
}

function levelButton(person: TestPerson, level: TrustLevel): string {
  const who = escapeHtml(`Als ${person.givenName} ${person.familyName} anmelden, Vertrauensniveau `);
  return choiceButton(`${person.id}:${level}`, `<span class="identity-unseen">${who}</span>${LEVEL_NAMES[level]}`, 'secondary');
}

function personItem(person: TestPerson, minimum: TrustLevel): string {
  const levels = TRUST_LEVELS.filter((level) => reaches(level, minimum) && reaches(person.highest, level));
  return `<li>
<h3 class="kern-heading-small">${escapeHtml(`${person.givenName} ${person.familyName}`)}</h3>
<p class="kern-body">${escapeHtml(person.description)} (Kennung <code>${escapeHtml(person.id)}</code>)</p>
${levels.length === 0 ? '<p class="kern-body">Erreicht das verlangte Vertrauensniveau nicht.</p>' : levels.map((level) => levelButton(person, level)).join('\n')}
</li>`;
}

export function createTestPeople(): Method {
  return {
    section: ({ minimum }) =>
      Promise.resolve(
        section(
          'Als Testperson',
          '<p class="kern-body"><strong>Entwicklungsumgebung:</strong> Alle Personen sind erfunden, niemand weist sich hier wirklich aus. Wählen Sie eine Person und ihr Vertrauensniveau:</p>',
          form(
            `<ul class="identity-people">\n${PEOPLE.map((person) => personItem(person, minimum ?? 'BASIC')).join('\n')}\n</ul>`,
          ),
        ),
      ),
    answer: (choice) => {
      const proved = readChoice(choice);
      return Promise.resolve(proved === null ? null : { proved });
    },
  };
}
