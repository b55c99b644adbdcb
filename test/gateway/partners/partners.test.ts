/** Partners see pseudonyms of their own; clients and our own subgraphs see the ids themselves. */

import { createSecretKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { EngineResult } from '#gateway/engine/engine.ts';
import { createPseudonyms } from '#platform/identity/pseudonyms.ts';
import { isStream, type Stream } from '#platform/stream.ts';
import { createApollo } from '#test/support/apollo-engine.ts';
import { ADA, ADA_AS_VIEWER, BOB, createWorld, FILE, idsIn, type World } from './world.ts';

const sealedBy = (owner: string, id: string, key = 1): string =>
  createPseudonyms(owner, createSecretKey(Buffer.alloc(32, key))).seal(id);

/** All that a subgraph was told, as one text. */
const toldTo = ({ seen }: World, name: string): string => JSON.stringify(seen.filter(({ subgraph }) => subgraph === name));

const BOTH = '{ accounts { id name seenByClubs seenBySports } }';

describe('two owners', () => {
  test('see ids of the same people that they cannot join, and the client sees the ids themselves', async () => {
    const world = await createWorld();
    const { data, errors } = await world.run(BOTH);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      accounts: [ADA, BOB].map((id, at) => {
        return { id, name: ['Ada', 'Bob'][at], seenByClubs: sealedBy('clubs', id), seenBySports: sealedBy('sports', id) };
      }),
    });
    for (const owner of ['clubs', 'sports']) {
      expect(idsIn(toldTo(world, owner)).length).toBeGreaterThan(0);
      expect(toldTo(world, owner)).not.toMatch(new RegExp(`${ADA}|${BOB}`));
    }
    const [clubs, sports] = ['clubs', 'sports'].map((owner) => new Set(idsIn(toldTo(world, owner))));
    expect([...(clubs ?? [])].filter((id) => sports?.has(id))).toEqual([]);
  });

  test('see the same ids at each call and after each restart', async () => {
    const worlds = [await createWorld(), await createWorld()];
    const answers = await Promise.all(worlds.flatMap((world) => [world.run(BOTH), world.run(BOTH)]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('see pseudonyms of what is a person’s, too, by whose ids they could be joined', async () => {
    const world = await createWorld();
    const { data } = await world.run('{ files { id title stamp seenBySports owner { id } } }');
    const [stamp, seenBySports] = [sealedBy('clubs', FILE), sealedBy('sports', FILE)];
    expect(data).toEqual({ files: [{ id: FILE, title: 'One', stamp, seenBySports, owner: { id: ADA } }] });
    expect(toldTo(world, 'clubs') + toldTo(world, 'sports')).not.toContain(FILE);
  });

  test('see request ids that they cannot join either', async () => {
    const world = await createWorld();
    await world.run(BOTH);
    const [own, clubs, sports] = ['accounts', 'clubs', 'sports'].map(
      (name) => world.seen.find(({ subgraph }) => subgraph === name)?.requestId,
    );
    expect([own, clubs, sports]).toEqual(['request-1', sealedBy('clubs', 'request-1'), sealedBy('sports', 'request-1')]);
  });

  test('see one id where they are one: the subgraphs of an owner may join', async () => {
    const world = await createWorld({ clubs: { owner: 'county' }, sports: { owner: 'county' } });
    const { data } = await world.run(BOTH);
    expect(data).toMatchObject({ accounts: [ADA, BOB].map((id) => ({ id, seenByClubs: sealedBy('county', id) })) });
    expect(data).toMatchObject({ accounts: [ADA, BOB].map((id) => ({ seenBySports: sealedBy('county', id) })) });
  });

  test('are given a new key one by one, and what the first has stored under the old one is still understood', async () => {
    const world = await createWorld({ clubs: { key: 'second' } });
    const { data } = await world.run(BOTH);
    expect(data).toMatchObject({
      accounts: [ADA, BOB].map((id) => ({ seenByClubs: sealedBy('clubs', id, 2), seenBySports: sealedBy('sports', id) })),
    });
    const old = await createWorld({
      clubs: { key: 'second' },
      instead: { Club: { members: () => [{ id: sealedBy('clubs', ADA) }] } },
    });
    expect(await old.run('{ clubs { members { id name } } }')).toEqual({
      data: { clubs: [{ members: [{ id: ADA, name: 'Ada' }] }] },
    });
  });
});

describe('what a partner answers of people', () => {
  test('joins the rest of the graph: keys, lists, unions and interfaces, under any alias', async () => {
    const world = await createWorld();
    await world.run(BOTH);
    const { data, errors } = await world.run(`{
      clubs { id who: members { account: id name seenBySports friend { id name } } founders chair { id } }
      things { __typename ... on Account { thing: id name } ... on Club { id } }
      named { id ... on Account { name } }
    }`);
    expect(errors).toBeUndefined();
    const people = [
      { id: ADA, name: 'Ada' },
      { id: BOB, name: 'Bob' },
    ];
    expect(data).toEqual({
      clubs: [
        {
          id: 'chess',
          who: people.map((person) => {
            return { account: person.id, name: person.name, seenBySports: sealedBy('sports', person.id), friend: person };
          }),
          founders: [ADA, BOB],
          chair: null,
        },
      ],
      things: [
        { __typename: 'Club', id: 'chess' },
        ...people.map(({ id, name }) => ({ __typename: 'Account', thing: id, name })),
      ],
      named: [{ id: 'chess' }, ...people],
    });
  });

  test('may be of an interface object, which stands for whatever has the interface', async () => {
    const world = await createWorld();
    const { data, errors } = await world.run('{ accounts { id coach { id ... on Account { name } } } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({ accounts: [ADA, BOB].map((id, at) => ({ id, coach: { id, name: ['Ada', 'Bob'][at] } })) });
  });

  test('may be asked for by what it requires of another subgraph', async () => {
    const world = await createWorld();
    expect(await world.run('{ towns { id seenMayor mayor { id } } }')).toEqual({
      data: { towns: [{ id: 'winterberg', seenMayor: sealedBy('clubs', BOB), mayor: { id: BOB } }] },
    });
  });

  test.each([
    ['the pseudonym of another owner', sealedBy('sports', ADA)],
    ['the id itself', ADA],
    ['a text of its own', 'member-17'],
    ['a number', 987_654],
  ])('is an error at its place when it is %s, and is never passed on', async (_, id) => {
    const world = await createWorld({ instead: { Club: { members: () => [{ id: sealedBy('clubs', BOB) }, { id }] } } });
    const { data, errors } = await world.run('{ clubs { name members { id name } } }');
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors).toMatchObject([
      { path: ['clubs', 0, 'members', 1, 'id'], extensions: { code: 'INTERNAL', subgraph: 'clubs' } },
    ]);
    expect(toldTo(world, 'accounts')).not.toContain(String(id));
    expect(world.recording.text).toContain('a partner answers an id that is not its own');
    expect(world.recording.text).not.toContain(String(id));
  });

  test('takes nothing else with it where null may be', async () => {
    const world = await createWorld({ instead: { Club: { chair: () => ({ id: sealedBy('sports', ADA) }) } } });
    const { data, errors } = await world.run('{ clubs { name chair { id } } accounts { id } }');
    expect(data).toEqual({ clubs: [{ name: 'Chess', chair: null }], accounts: [{ id: ADA }, { id: BOB }] });
    expect(errors).toMatchObject([{ path: ['clubs', 0, 'chair', 'id'] }]);
  });
});

describe('what a client says of people', () => {
  test('reaches a partner as pseudonyms where its contract marks it, in variables and in the text', async () => {
    const world = await createWorld();
    const variables = { id: ADA, input: { account: ADA, note: 'Hi', others: [{ account: BOB }] } };
    expect(await world.run('query ($id: ID!) { memberId(of: $id) }', variables)).toEqual({
      data: { memberId: sealedBy('clubs', ADA) },
    });
    expect(await world.run(`{ memberId(of: "${ADA}") }`)).toEqual({ data: { memberId: sealedBy('clubs', ADA) } });
    const { data } = await world.run('mutation ($input: JoinInput!) { join(input: $input) { name } }', variables);
    const written = await world.run(
      `mutation { join(input: { account: "${ADA}", note: "Hi", others: [{ account: "${BOB}" }] }) { name } }`,
    );
    const told = { account: sealedBy('clubs', ADA), note: 'Hi', others: [{ account: sealedBy('clubs', BOB) }] };
    for (const answer of [data, written.data]) expect(JSON.parse((answer as { join: { name: string } }).join.name)).toEqual(told);
    expect(toldTo(world, 'clubs')).not.toMatch(new RegExp(`${ADA}|${BOB}`));
  });
});

describe('who is calling', () => {
  const whoami = async (world: World): Promise<unknown> => {
    const { data } = await world.run('{ whoami }', {}, ADA_AS_VIEWER);
    return JSON.parse((data as { whoami: string }).whoami);
  };

  test('is to a partner a pseudonym with a trust level', async () => {
    const account = sealedBy('clubs', ADA);
    expect(await whoami(await createWorld())).toEqual({
      account,
      provider: 'portalverbund',
      subject: account,
      trustLevel: 'HIGH',
      scopes: [],
      authorities: [],
      regions: [],
      organisations: [],
    });
  });

  test('has the scopes and the organisations that were agreed, the latter without their names', async () => {
    const world = await createWorld({ clubs: { scopes: ['club:manage', 'other'], organisations: true } });
    const [organisation] = ADA_AS_VIEWER.organisations;
    expect(await whoami(world)).toMatchObject({
      scopes: ['club:manage'],
      organisations: [{ id: sealedBy('clubs', organisation?.id ?? ''), name: '', role: 'Prokura' }],
    });
  });

  test('is herself to our own subgraphs', async () => {
    const world = await createWorld();
    expect(await world.run('{ me { id seenByClubs } }', {}, ADA_AS_VIEWER)).toEqual({
      data: { me: { id: ADA, seenByClubs: sealedBy('clubs', ADA) } },
    });
    const [own] = world.seen.filter(({ subgraph }) => subgraph === 'accounts');
    expect(own?.viewer).toMatchObject({ account: ADA, provider: 'bundid', subject: 'ada@bund.example' });
  });
});

describe('whichever way an answer comes', () => {
  async function eventsOf(stream: EngineResult | Stream<EngineResult>): Promise<EngineResult[]> {
    if (!isStream(stream)) return [stream];
    const events: EngineResult[] = [];
    for (let event = await stream.next(); event.done !== true; event = await stream.next()) events.push(event.value);
    return events;
  }

  test('an event of a subscription has ids, and what else is fetched for it', async () => {
    const world = await createWorld();
    await world.run(BOTH);
    const events = await eventsOf(
      await world.subscribe('subscription { joined { members { id name } founders } }', ADA_AS_VIEWER),
    );
    const members = [
      { id: ADA, name: 'Ada' },
      { id: BOB, name: 'Bob' },
    ];
    expect(events).toEqual([{ data: { joined: { members, founders: [ADA, BOB] } } }]);
    expect(toldTo(world, 'clubs')).not.toContain(ADA);
  });

  test('a deferred fragment has ids', async () => {
    const world = await createWorld();
    const document = '{ accounts { id ... @defer(label: "later") { seenByClubs clubs { members { id name } } } } }';
    const parts = await world.engine.executeInParts({ document, context: world.contextOf(null) });
    const texts: string[] = [];
    for (let part = await parts?.next(); part !== undefined && part.done !== true; part = await parts?.next())
      texts.push(JSON.stringify(part.value));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.slice(1).join('')).toContain(`"members":[{"id":"${ADA}","name":"Ada"},{"id":"${BOB}","name":"Bob"}]`);
    expect(toldTo(world, 'clubs')).not.toContain(ADA);
  });

  test('the access log has the ids that clients know', async () => {
    const world = await createWorld();
    await world.run('{ accounts { name seenByClubs } }');
    await world.run('{ clubs { members { name } } }');
    const subjects = world.reads.map(({ subject, entity }) => [subject, entity]);
    expect(subjects).toEqual([ADA, BOB, ADA, BOB].map((id) => [id, id]));
  });
});

test('Apollo’s engine calls partners the same way', async () => {
  const world = await createWorld();
  const { calls, supergraphSdl, contextOf } = world;
  const apollo = await createApollo({ supergraphSdl, calls });
  const answer = await apollo.execute({ document: BOTH, context: contextOf(ADA_AS_VIEWER) });
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toMatchObject({
    accounts: [ADA, BOB].map((id) => ({ id, seenByClubs: sealedBy('clubs', id), seenBySports: sealedBy('sports', id) })),
  });
  const { data } = await apollo.execute({ document: '{ things { ... on Account { id name } } }', context: contextOf(null) });
  expect(data).toMatchObject({ things: [{}, { id: ADA, name: 'Ada' }, { id: BOB, name: 'Bob' }] });
  expect(toldTo(world, 'clubs')).not.toContain(ADA);
  await apollo.close();
});
