/** Fields of what is reused: published forms, adoptions and what was done; and what a form says of where it comes from. */

import { parseAmount } from '#platform/values/money.ts';
import type { Resolvers } from '../../generated/types.ts';
import { formVersionKey } from '../../form-version-key.ts';
import { asLocalService, asService } from '../../resolvers/service.ts';
import { localiseForm } from '../../rules/forms.ts';
import { differencesOf } from '../rules/difference.ts';
import { sentenceOf } from '../rules/wording.ts';
import { adoptionsOf } from './queries.ts';
import { FormUpdate, updateOf } from './update.ts';

type Types = Pick<
  Resolvers,
  | 'AdoptedFee'
  | 'Form'
  | 'FormAct'
  | 'FormAdoption'
  | 'FormDifference'
  | 'FormLicence'
  | 'FormUpdate'
  | 'LocalText'
  | 'PublishedForm'
>;

export const types: Types = {
  FormUpdate,

  Form: {
    published: async ({ id, version }, _, { loaders }) => {
      const revision = await loaders.revisions.load(formVersionKey(id, version));
      return loaders.published.load(formVersionKey(revision?.formId ?? id, revision?.formVersion ?? version));
    },
    fees: async ({ id, version }, _, { loaders }) =>
      (await loaders.revisions.load(formVersionKey(id, version)))?.parameters.fees ?? [],
    responsibleUnit: async ({ id, version }, _, { loaders }) =>
      (await loaders.revisions.load(formVersionKey(id, version)))?.parameters.unit ?? null,
  },

  PublishedForm: {
    title: ({ title }, _, { language }) => title[language],
    description: ({ description }, _, { language }) => description[language],
    services: ({ leikaKeys }) => leikaKeys.flatMap((key) => asService(key) ?? []),
    localServices: ({ leikaKeys }) => leikaKeys.flatMap((key) => asLocalService(key) ?? []),
    publisher: ({ publisher }) => (publisher === null ? null : { id: publisher }),
    releaseNotes: ({ releaseNotes }, _, { language }) => releaseNotes?.[language] ?? null,
    adopterCount: async ({ id }, _, { loaders }) => (await loaders.adopters.load(id))?.total ?? 0,
    adoptions: ({ id }, wanted, context) => adoptionsOf(context, { formId: id }, wanted),
    versions: ({ id }, _, { loaders }) => loaders.formVersions.load(id),
    differences: async (form, { since }, { loaders }) => {
      const before = await loaders.published.load(formVersionKey(form.id, since));
      return before === null ? null : [...differencesOf(before, form)];
    },
  },

  FormLicence: {
    terms: ({ terms }, _, { language }) => terms?.[language] ?? null,
    cost: ({ cost }) => (cost === null ? null : parseAmount(cost)),
  },

  FormAdoption: {
    authority: ({ authorityId }) => ({ id: authorityId }),
    service: ({ leikaKey }) => asService(leikaKey),
    localService: ({ leikaKey }) => asLocalService(leikaKey),
    form: async ({ formId, formVersion }, _, { loaders }) => {
      const form = await loaders.published.load(formVersionKey(formId, formVersion));
      if (form === null) throw new Error('the form of an adoption is not there');
      return form;
    },
    effectiveForm: async ({ id, revision }, _, { loaders, language }) => {
      const form = await loaders.forms.load(formVersionKey(id, revision));
      if (form === null) throw new Error('the form that was made for an adoption is not there');
      return localiseForm(form, language);
    },
    fees: ({ parameters }) => parameters.fees,
    extraFields: ({ parameters }) => parameters.extraFields,
    texts: ({ parameters }) => parameters.texts,
    responsibleUnit: ({ parameters }) => parameters.unit,
    paymentPolicy: ({ parameters }) => parameters.paymentPolicy,
    runningApplications: async ({ id }, _, { loaders }) => (await loaders.running.load(id))?.total ?? 0,
    update: (adoption, _, context) => updateOf(adoption, context),
  },

  AdoptedFee: {
    amount: ({ amount }) => parseAmount(amount),
  },

  LocalText: {
    text: ({ text }, _, { language }) => text[language],
  },

  FormDifference: {
    text: (difference, _, { language }) => sentenceOf(difference, language),
  },

  FormAct: {
    id: ({ position }) => position.toString(),
    form: ({ formId, formVersion }, _, { loaders }) => loaders.published.load(formVersionKey(formId, formVersion)),
  },
};
