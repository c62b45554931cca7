import type { english } from '../strings/english.js';
import { reactions } from '../strings/reactions.js';
import type { AllStrings, Strings } from '../strings/strings.js';

/** The texts of the form that come with the reactions of every edition. */
export type FormStrings = Pick<AllStrings['form'], keyof typeof reactions | keyof (typeof english)['form']>;

/** All texts of the form apart from its fields. */
export const formStrings = ({ form }: Strings): FormStrings => ({ ...reactions, ...form });
