import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Below a path, as a product's pages often are.
export default defineConfig({ base: '/app/', plugins: [react()] });
