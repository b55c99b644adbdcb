/** Short ways to apply together with others. */

import type { Viewer } from '#platform/identity/viewer.ts';
import type { createWorld } from './world.ts';

type World = ReturnType<typeof createWorld>;

interface Payload {
  readonly code?: string | null;
  readonly application?: { readonly id: string; readonly version: number } | null;
  readonly problems: readonly { readonly code: string }[];
}

export function applyTogether(world: World) {
  async function mutate(name: string, input: object, viewer: Viewer | null, fields = 'application { id version }') {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { payload: ${name}(input: $input) { ${fields} problems { code } } }`;
    const { data, codes } = await world.ask(query, { input }, viewer);
    const payload = data?.['payload'] as Payload | null | undefined;
    return { payload, codes: [...codes, ...(payload?.problems ?? []).map(({ code }) => code)] };
  }
  const invite = async (applicationId: string, viewer: Viewer, mayEdit = false) => {
    const done = await mutate('inviteCoApplicant', { applicationId, mayEdit }, viewer, 'code application { id version }');
    return { code: done.payload?.code ?? '', codes: done.codes };
  };
  const join = (code: string, viewer: Viewer | null) => mutate('joinApplication', { code }, viewer);
  const sign = (applicationId: string, version: number, viewer: Viewer | null, confirmedDeclaration?: string) =>
    mutate('signApplication', { applicationId, version, confirmedDeclaration }, viewer);
  return {
    mutate,
    invite,
    join,
    sign,
    save: (id: string, version: number, data: unknown, viewer: Viewer) =>
      mutate('saveApplication', { id, version, data }, viewer),
    submit: (id: string, viewer: Viewer, confirmedDeclaration?: string) =>
      mutate('submitApplication', { id, confirmedDeclaration }, viewer),
    /** Somebody who was invited and has come. */
    joined: async (applicationId: string, holder: Viewer, viewer: Viewer, mayEdit = false) => {
      const { code } = await invite(applicationId, holder, mayEdit);
      const { codes } = await join(code, viewer);
      if (codes.length > 0) throw new Error(codes.join());
    },
    /** How everybody who was invited stands, as somebody sees it. */
    standings: async (id: string, viewer: Viewer): Promise<readonly string[] | null> => {
      const { data } = await world.ask('query ($id: ID!) { application(id: $id) { coApplicants { standing } } }', { id }, viewer);
      const seen = data?.['application'] as { coApplicants: { standing: string }[] } | null;
      return seen?.coApplicants.map(({ standing }) => standing) ?? null;
    },
  };
}
