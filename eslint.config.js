import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** A room may import from its own floor's neighbours named here and from below, never from above. */
const rooms = {
  schema: [],
  value: ['schema'],
  validation: ['schema'],
  connection: ['schema'],
  flow: ['schema', 'value', 'validation', 'connection'],
  element: ['schema', 'value', 'validation', 'connection', 'flow'],
  testing: ['schema', 'connection'],
};

const arrows = Object.entries(rooms).map(([room, below]) => {
  const forbidden = Object.keys(rooms).filter((other) => other !== room && !below.includes(other));
  return {
    files: [`src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${[...forbidden, '(index|define|script|script-lite)\\.js'].join('|')})`,
              message: `src/${room} is below: arrows only go down.`,
            },
            ...(room === 'element'
              ? [
                  {
                    regex: '/connection/(sdk|direct)/',
                    message: 'The element knows the port, not its adapters.',
                  },
                ]
              : [{ regex: '^lit($|/)', message: 'Only the element knows Lit.' }]),
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'demo/*/dist/', 'demo/*/node_modules/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended']],
    languageOptions: { globals: globals.browser },
  },
  { files: ['**/*.{mjs,js}'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
  { files: ['test/**', 'demo/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  ...arrows,
);
