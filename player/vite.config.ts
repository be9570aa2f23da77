import { createHash } from "node:crypto";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Put script and style into the page itself, and allow these two alone to be used. */
function oneFile(): Plugin {
  return {
    name: "one-file",
    enforce: "post",
    generateBundle(_, bundle) {
      const scripts: string[] = [];
      const styles: string[] = [];
      for (const [name, part] of Object.entries(bundle)) {
        if (part.type === "chunk") scripts.push(part.code.replaceAll("</script", "<\\/script"));
        else if (name.endsWith(".css")) styles.push(String(part.source));
        else continue;
        delete bundle[name];
      }
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("there is no index.html");
      const script = scripts.join("\n");
      const style = styles.join("\n");
      const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
      page.source = String(page.source)
        .replace(/\s*<(script type="module"|link rel="stylesheet")[^>]*>(<\/script>)?/g, "")
        .replace("<head>", () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
        .replace("</head>", () => `  <style>${style}</style>\n  </head>`)
        // at the end, since it is no module and runs as soon as it is read
        .replace("</body>", () => `  <script>${script}</script>\n  </body>`);
    },
  };
}

export default defineConfig({
  base: "./",
  plugins: [oneFile()],
  build: {
    outDir: "../oobe_sim/walkthrough/browser/player",
    emptyOutDir: false,
    target: "es2022",
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    rollupOptions: { output: { format: "iife" } },
  },
});
