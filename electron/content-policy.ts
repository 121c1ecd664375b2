/** The content security policy of the program's page. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // The component library writes its variables into style elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  'frame-src app://preview',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Text becomes elements or code only past the one policy that the page sets up first of all.
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

/**
 * That of the preview. What is shown there comes from strangers: it gets its own code and the pictures that this
 * code makes of a document's bytes, and lies in no page but the program's. No WebAssembly either: the reader of PDFs
 * has all its decoders as plain scripts, too.
 */
export const previewPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  'img-src blob:',
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors app://shipdesk',
  // Besides that of the frame: no popup, no form, no download, no leading the window elsewhere.
  'sandbox allow-scripts allow-same-origin',
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')
