import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENDED, transitionOf, TRANSITIONS, wayThrough, type Action, type Status } from '#subgraphs/applications/rules/states.ts';

const ACTORS = { APPLICANT: 'applicant', AUTHORITY: 'authority', SYSTEM: 'portal' } as const;

/** The states as a Mermaid diagram: who leads from one to another by what, and ✉ where the applicant gets a message. */
function stateDiagram(): string {
  const arrows = TRANSITIONS.flatMap(({ action, from, to, actor, tells }) =>
    from.map((status) => {
      // A draft that is thrown away is nobody's news.
      const isTold = tells !== null && !(status === 'DRAFT' && to === 'WITHDRAWN');
      return `  ${status} --> ${to}: ${action} (${ACTORS[actor]})${isTold ? ' ✉' : ''}`;
    }),
  );
  const lines = ['stateDiagram-v2', '  direction TB', '  [*] --> DRAFT', ...arrows, '  DELETED --> [*]'];
  return `# The states of an application\n\nMade from \`rules/states.ts\`. ✉: the applicant gets a message.\n\n\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;
}

const statuses = [...new Set(TRANSITIONS.flatMap(({ from, to }) => [...from, to]))];
const actions = [...new Set(TRANSITIONS.map(({ action }) => action))];
const anyStatus = fc.constantFrom<Status>(...statuses);
const anyActions = fc.array(fc.constantFrom<Action>(...actions), { maxLength: 30 });

function reachableFrom(start: Status): ReadonlySet<Status> {
  const reached = new Set<Status>([start]);
  // A set visits what is added to it while it is walked.
  for (const status of reached) for (const { from, to } of TRANSITIONS) if (from.includes(status)) reached.add(to);
  return reached;
}

describe('the states of an application', () => {
  test('every state can be reached from a draft', () => {
    expect([...reachableFrom('DRAFT')].sort()).toEqual([...statuses].sort());
  });

  test('an action leads from a state to one other state only', () => {
    const pairs = TRANSITIONS.flatMap(({ action, from }) => from.map((status) => `${status} ${action}`));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test('nobody brings back what has ended: all that follows is deletion', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENDED), anyActions, (start, tried) => {
        let status = start;
        for (const action of tried) status = transitionOf(status, action)?.to ?? status;
        expect([start, 'DELETED']).toContain(status);
      }),
    );
  });

  test('no path leads out of DELETED', () => {
    expect([...reachableFrom('DELETED')]).toEqual(['DELETED']);
  });

  test('a draft is decided only after it was submitted and delivered, whatever is tried', () => {
    fc.assert(
      fc.property(anyActions, (tried) => {
        let status: Status = 'DRAFT';
        const done: Action[] = [];
        for (const action of tried) {
          const transition = transitionOf(status, action);
          if (transition === null) continue;
          status = transition.to;
          done.push(action);
        }
        if (status !== 'DECIDED' && status !== 'CLOSED') return;
        expect(done[0]).toBe('SUBMIT');
        // Whoever is handed a case begins anew.
        const last = done.findLastIndex((action) => action === 'FORWARD' || action === 'FORWARD_ELSEWHERE');
        const arrived = done[last] === 'FORWARD' ? [] : ['DELIVER'];
        // Nobody need take it up where it counts as granted because nobody has.
        const since = done.includes('DEEM') ? arrived : [...arrived, 'ACCEPT', 'BEGIN'];
        expect(done.slice(last < 0 ? 1 : last + 1).slice(0, since.length)).toEqual(since);
      }),
      { numRuns: 2_000 },
    );
  });

  test('only the applicant withdraws, only the authority decides', () => {
    for (const { action, actor } of TRANSITIONS) {
      if (action === 'WITHDRAW') expect(actor).toBe('APPLICANT');
      if (action === 'DECIDE' || action.startsWith('FORWARD')) expect(actor).toBe('AUTHORITY');
    }
  });

  test('every state but a draft is reached by somebody who may do so, and an action has one actor', () => {
    const actors = new Map<Action, string>();
    for (const { action, actor } of TRANSITIONS) expect(actors.get(action) ?? actor).toBe(actors.set(action, actor).get(action));
    const reached = new Set(TRANSITIONS.map(({ to }) => to));
    expect(statuses.filter((status) => !reached.has(status))).toEqual(['DRAFT']);
  });

  test('whatever ends a procedure, decides on it or asks something of the applicant is told to her', () => {
    const matters: readonly Status[] = ['SUBMITTED', 'INFORMATION_REQUESTED', 'REJECTED', 'DECIDED', 'CLOSED', 'WITHDRAWN'];
    const untold = TRANSITIONS.filter(({ to, tells }) => matters.includes(to) && tells === null);
    expect(untold).toEqual([]);
    // A different state is told of in different words, and so is that another authority has it.
    const words = new Map(TRANSITIONS.flatMap(({ to, tells }) => (tells === null ? [] : [[tells, to] as const])));
    expect([...words.keys()].filter((tells) => tells !== 'forwarded')).toHaveLength(matters.length);
  });

  test('the diagram in the docs is made from them; `npx vitest run test/subgraphs/applications/rules -u` writes it anew', async () => {
    await expect(stateDiagram()).toMatchFileSnapshot('../../../../subgraphs/applications/generated/states.md');
  });

  test('a way is a chain of allowed transitions that ends with the action asked for', () => {
    fc.assert(
      fc.property(anyStatus, anyActions, fc.constantFrom<Action>(...actions), (start, preparations, action) => {
        const way = wayThrough(start, preparations, action);
        if (way === null) return;
        let status = start;
        for (const transition of way) {
          expect(transition.from).toContain(status);
          status = transition.to;
        }
        expect(way.at(-1)?.action).toBe(action);
      }),
    );
  });
});
