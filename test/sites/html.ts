/** A page without any failure, up to AAA, around the content given. */
export function soundPage(title: string, content: string, head = ''): string {
  return `<!doctype html>
<html lang="zh-TW">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>body { color: #111; background: #fff } a { color: #00308f; line-height: 2; padding: 0.5em; display: inline-block }</style>
${head}
</head>
<body>
<header><p>坦途測試站</p></header>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>`
}

/** An image without a text alternative: fails 1.1.1 (`image-alt`). */
export const failingImage =
  '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==" width="40" height="40">'
