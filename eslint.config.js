import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { noTextChild } from './scripts/lint/no-text-child.mjs';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'demo/*/dist/', 'demo/*/node_modules/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended']],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['src/element/**/*.ts'],
    // A description is rendered anew as a whole, in an element that is emptied before.
    ignores: ['src/element/fields/description.ts', 'src/element/fields/rich-text/**'],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { local: { rules: { 'no-text-child': noTextChild } } },
    rules: { 'local/no-text-child': 'error' },
  },
  { files: ['**/*.{mjs,js}'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: globals.node } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
  { files: ['test/**', 'demo/**', 'scripts/**'], rules: { 'no-console': 'off' } },
);
