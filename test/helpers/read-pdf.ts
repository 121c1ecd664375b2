import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of PDF finds on each page: its size in points, and its text. */
type ReadPage = { readonly size: readonly number[]; readonly text: string }

/** The pages of a PDF, read by a stranger that forgives nothing. */
export const pagesOf = async (pdf: Uint8Array): Promise<readonly ReadPage[]> => {
  const task = getDocument({
    data: Uint8Array.from(pdf),
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  const document = await task.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push({
      size: page.view.slice(2),
      text: items.map((item) => ('str' in item ? item.str : '')).join(''),
    })
  }
  await task.destroy()
  return pages
}
