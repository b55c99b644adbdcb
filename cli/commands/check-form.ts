/** `check-form`: holds a form file, and data for it, against what publication and submission demand. */

import { Command, Option } from 'commander';
import { PublicError } from '#platform/errors.ts';
import { dayOf, readDay, type Day } from '#platform/values/day.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly language: 'de' | 'en';
  readonly on?: string;
}

function readOn(text: string | undefined): Day {
  const day = text === undefined ? dayOf(new Date()) : readDay(text);
  if (day === null) throw new PublicError('INVALID', `'${text ?? ''}' is no day: YYYY-MM-DD.`);
  return day;
}

export function checkFormCommand(terminal: Terminal): Command {
  return new Command('check-form')
    .description('check a form file, and with it what data would be submitted and what stands against it')
    .argument('<form>', 'a form file, as those in drizzle/seed/forms')
    .argument('[data]', 'what was entered, as JSON')
    .addOption(new Option('--language <language>', 'language of the problems').choices(['de', 'en']).default('de'))
    .option('--on <day>', 'the day of the submission, today when left out')
    .action(async (file: string, data: string | undefined, { language, on }: Options) => {
      const { checkForm } = await import('../check-form.ts');
      if (!(await checkForm({ file, data, language, today: readOn(on) }, terminal))) process.exitCode = 1;
    });
}
