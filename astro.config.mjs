/** The site: static files that work from any host, also below a sub-path (SITE_BASE=/course/). */
import mdx from '@astrojs/mdx'
import svelte from '@astrojs/svelte'
import { defineConfig } from 'astro/config'
import { keepStyle } from './src/editor/keep-style.ts'
import { codeTheme } from './src/styles/code-theme.ts'

/** With one slash at each end, however it was written. */
const base = `/${process.env['SITE_BASE'] ?? ''}/`.replaceAll(/\/+/g, '/')

export default defineConfig({
  output: 'static',
  base,
  trailingSlash: 'always',
  build: { format: 'directory' },
  integrations: [mdx(), svelte()],
  markdown: { shikiConfig: { theme: codeTheme } },
  vite: { plugins: [keepStyle()] },
  devToolbar: { enabled: false },
})
