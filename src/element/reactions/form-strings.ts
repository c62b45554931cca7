import { reactions } from '../strings/reactions.js';
import type { AllStrings, Strings } from '../strings/strings.js';

/** All texts of the form apart from its fields. */
export const formStrings = ({ form }: Strings): AllStrings['form'] => ({ ...reactions, ...form });
