/**
 * For the build (astro.config.mjs): keeps the editor's style sheet.
 *
 * Astro deletes every style sheet that belongs to no page. Monaco's belongs to a script that is
 * loaded when an editor is first used, and Astro looks for those only among a script's assets.
 */
import type { Plugin } from 'vite'

export function keepStyle(): Plugin {
  return {
    name: 'keep-style-of-lazy-scripts',
    enforce: 'pre',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isDynamicEntry) continue
        const { importedCss, importedAssets } = chunk.viteMetadata ?? {}
        for (const sheet of importedCss ?? []) importedAssets?.add(sheet)
      }
    },
  }
}
