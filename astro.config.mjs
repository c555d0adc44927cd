/** The site: static files that work from any host, also below a sub-path (SITE_BASE=/course/). */
import mdx from '@astrojs/mdx'
import svelte from '@astrojs/svelte'
import { defineConfig } from 'astro/config'
import { authorPanel } from './.ci/author-panel.ts'
import { compress } from './.ci/compress.ts'
import { cacheFolder, courseFolder } from './.ci/course-folder.ts'
import { pageScripts } from './.ci/page-scripts.ts'
import { printed } from './.ci/printed.ts'
import { searchIndex } from './.ci/search-index.ts'
import { serviceWorker } from './.ci/service-worker.ts'
import { isPackage } from './src/components/edition.ts'
import { keepStyle } from './src/editor/keep-style.ts'
import { codeTheme } from './src/styles/code-theme.ts'

/** With one slash at each end, however it was written. */
const base = `/${process.env['SITE_BASE'] ?? ''}/`.replaceAll(/\/+/g, '/')

/** Svelte's version on `window` is for its developer tools: every page would load one more file for it. */
const compilerOptions = { discloseVersion: false }

export default defineConfig({
  output: 'static',
  cacheDir: cacheFolder(),
  base,
  trailingSlash: 'always',
  // Styles in the page: it can be read after one request, not after two rounds of them.
  build: { format: 'directory', inlineStylesheets: 'always' },
  // A learning platform sends what is in its package, and would keep the compressed twins for nothing. Nor does a test
  // need them of a build that nobody serves (SITE_PLAIN).
  integrations: [
    mdx(),
    svelte({ compilerOptions }),
    authorPanel(),
    searchIndex(),
    serviceWorker(),
    !isPackage && !process.env['SITE_PLAIN'] && compress(), // last: what those before have made is compressed, too
  ],
  markdown: { shikiConfig: { theme: codeTheme } },
  vite: { plugins: [keepStyle(), printed(), courseFolder(), pageScripts()] },
  devToolbar: { enabled: false },
})
