import { describe, expect, test, vi } from 'vitest';
import { assertionOf, responseOf, sign } from '#test/support/saml/provider.ts';
import { NOW } from '#test/support/viewers.ts';
import { answering, ID, idp, SIMULATIONS, stranger } from './answering.ts';

describe.each(Object.entries(SIMULATIONS))('an answer of %s', (_, simulation) => {
  const { party, facts, signed, finish } = answering(simulation);

  test('that is signed for us proves the login by its pseudonym, which is not kept', async () => {
    const proved = await finish(signed());
    expect(proved).toMatchObject({ provider: simulation.provider.settings.name, trustLevel: 'SUBSTANTIAL' });
    expect(JSON.stringify(proved)).not.toContain('abcdef');
    expect((await finish(signed({ id: '_other' }))).subject).toBe(proved.subject);
    expect((await finish(signed({}, idp, 'ek-abcdeg'))).subject).not.toBe(proved.subject);
  });

  test('whose response is signed, too, proves it as well', async () => {
    expect(await finish(sign(signed(), idp, 'Response'))).toMatchObject({ trustLevel: 'SUBSTANTIAL' });
  });

  test.each([
    ['nobody has signed', responseOf(assertionOf(facts()), facts())],
    ['somebody else has signed', signed({}, stranger)],
    ['signed as a whole, and its assertion not', sign(responseOf(assertionOf(facts()), facts()), idp, 'Response')],
    ['of another issuer', signed({ issuer: 'https://other.example' })],
    ['for another audience', signed({ audience: 'https://other.example' })],
    ['for another recipient', signed({ recipient: 'https://other.example/acs' })],
    ['to another request', signed({ inResponseTo: '_other' })],
    ['to another request within, and to ours outside', signed({ inResponseTo: '_other', responseTo: ID })],
    ['to no request at all', signed().replaceAll(/ InResponseTo="[^"]*"/g, '')],
    ['that nobody asked for', responseOf(sign(assertionOf(facts()).replace(/ InResponseTo="[^"]*"/, ''), idp), facts())],
    ['that is over', signed({ issuedAt: new Date(Date.now() - 6 * 60_000) })],
    ['that is not valid yet', signed({ issuedAt: new Date(Date.now() + 60_000) })],
    ['without a person', signed({}, idp, '')],
    ['without attributes', signed({ attributes: '' })],
    ['that is no XML', 'nonsense'],
    ['that brings a document type', `<!DOCTYPE r [<!ENTITY x "y">]>${signed()}`],
    ['whose pseudonym was changed', signed().replace('abcdef', 'victim')],
    ['whose level was changed', signed().replaceAll(simulation.level, simulation.level === 'Level-3' ? 'Level-4' : 'hoch')],
    [
      'with no conditions',
      responseOf(sign(assertionOf(facts()).replace(/<saml:Conditions.*<\/saml:Conditions>/, ''), idp), facts()),
    ],
    [
      'with a confirmation that is no bearer',
      responseOf(sign(assertionOf(facts()).replace('cm:bearer', 'cm:sender-vouches'), idp), facts()),
    ],
    [
      'with a confirmation that says nothing',
      responseOf(sign(assertionOf(facts()).replace(/<saml:SubjectConfirmationData[^>]*\/>/, ''), idp), facts()),
    ],
  ])('%s proves nothing', async (_case, xml) => {
    await expect(finish(xml)).rejects.toThrow();
  });

  test.each([
    ['begins in four seconds', 4_000, true],
    ['was over four seconds ago', -5 * 60_000 - 4_000, true],
    ['begins in six seconds', 6_000, false],
    ['was over six seconds ago', -5 * 60_000 - 6_000, false],
  ])('that %s counts as clocks may differ by five', async (_case, from, counts) => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const proved = await finish(signed({ issuedAt: new Date(NOW.getTime() + from) })).catch(() => null);
    vi.useRealTimers();
    expect(proved !== null).toBe(counts);
  });

  test('proves nothing to the browser that asked with another request', async () => {
    await expect(finish(signed(), '_another')).rejects.toThrow(/InResponseTo/);
  });

  test('with a comment in the pseudonym is somebody with the whole text, not with what stands before it', async () => {
    const whole = await finish(signed({}, idp, 'ek-victim.evil'));
    const victim = await finish(signed({}, idp, 'ek-victim'));
    const commented = signed({}, idp, 'ek-victim.evil').replace('victim.evil', 'victim<!-- -->.evil');
    const seen = await finish(commented).catch(() => null);
    expect(seen?.subject).not.toBe(victim.subject);
    if (seen !== null) expect(seen.subject).toBe(whole.subject);
  });

  test('to add a login answers a demand for a fresh sign-in there', async () => {
    const { message } = await party.ask({ purpose: 'link', minimum: null });
    expect(Buffer.from(message, 'base64').toString('utf8')).toContain('ForceAuthn="true"');
  });

  describe('whose signature was wrapped', () => {
    const good = sign(assertionOf(facts()), idp);
    const evil = assertionOf(facts({ id: '_evil' }, 'ek-victim'));
    const signature = /<ds:Signature.*<\/ds:Signature>/s.exec(good)?.[0] ?? '';
    const unsigned = good.replace(signature, '');
    const within = (inner: string): string => evil.replace('</saml:Issuer>', `</saml:Issuer>${inner}`);

    test.each([
      ['beside a forged assertion', `${evil}${good}`],
      ['after a forged assertion', `${good}${evil}`],
      ['with the signed assertion inside the forged one', within(good)],
      [
        'with the signed assertion as an object of the forged one’s signature',
        within(signature.replace('</ds:Signature>', `<ds:Object>${unsigned}</ds:Object></ds:Signature>`)),
      ],
      ['with the signature moved to the forged assertion', within(signature)],
      ['with the signed assertion in an extension', `<samlp:Extensions>${good}</samlp:Extensions>${evil}`],
      [
        'with a forged assertion of the same id in front',
        `<samlp:Extensions>${good}</samlp:Extensions>${evil.replaceAll('_evil', '_assertion')}`,
      ],
      ['with the forged assertion inside the signed one', good.replace('</saml:Assertion>', `${evil}</saml:Assertion>`)],
    ])('%s proves nobody but the one who was signed', async (_case, inner) => {
      const seen = await finish(responseOf(inner, facts())).catch(() => null);
      expect(seen).toBeNull();
    });
  });
});
