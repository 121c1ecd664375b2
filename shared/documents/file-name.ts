export const tidyFileName = (name: string): string | undefined => name || undefined
export const copyName = (document: { readonly file_name?: string; readonly file_format: string }): string =>
  document.file_name ?? `document.${document.file_format}`
