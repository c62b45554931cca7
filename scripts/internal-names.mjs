/**
 * Names of members that only modules of the form itself use: the script files have short ones in their place. A
 * name may be here if no page reads it, no JSON has it, and no module exports it: see
 * `test/node/internal-names.test.ts`.
 */
export const INTERNAL_NAMES = [
  'accepts',
  'acceptsBeginning',
  'addStyles',
  'allowsMultiple',
  'archiving',
  'arrange',
  'branchAt',
  'byUser',
  'changesStructure',
  'circles',
  'closedUnseen',
  'conditional',
  'dependOnValue',
  'domId',
  'emptyLabel',
  'followed',
  'impliedBranches',
  'inUnion',
  'isInserted',
  'isTaken',
  'keepsSecrets',
  'nameConnection',
  'offersNull',
  'outcome',
  'reconnects',
  'remember',
  'rerender',
  'reused',
  'revealed',
  'schemaFor',
  'sentItems',
  'serviceAnswer',
  'setTarget',
  'signsInPopup',
  'spent',
  'takeSecretsOut',
  'targetOf',
  'threeStates',
  'tokenAnswer',
  'tokenMargin',
  'unlabelled',
  'useValidator',
  'valueAt',
  'viewState',
  'violationOf',
];

/** The options with which esbuild shortens them, in every module to the same. */
export const shortNames = {
  mangleProps: new RegExp(`^(${INTERNAL_NAMES.join('|')})$`),
  mangleCache: Object.fromEntries(INTERNAL_NAMES.map((name, index) => [name, `$${index.toString(36)}`])),
};
