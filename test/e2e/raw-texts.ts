import type { Page } from 'playwright-core'

/**
 * Every text of a page that is the program's own: what stands there and what is read out. What people or files say is
 * set apart by `bdi`, `code` and the like, or by marks of direction around it.
 */
const textsOf = async (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const notOurs = 'bdi, code, kbd, time, textarea, script, style, body [dir=ltr], [translate=no]'
    const own = (element: Element | null): boolean =>
      element !== null && element.closest(notOurs) === null && element.checkVisibility()
    const texts: string[] = []
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode())
      if (own(node.parentElement)) texts.push(node.nodeValue ?? '')
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      if (own(element))
        for (const name of ['aria-label', 'placeholder', 'title'])
          texts.push(element.getAttribute(name) ?? '')
    for (const input of document.querySelectorAll<HTMLInputElement>(
      'input[role=combobox], input[aria-haspopup]',
    ))
      if (own(input)) texts.push(input.value)
    return texts
  })

/** References of the desk, which are read as they are wherever they stand. */
const references = /\b[a-z]{2,5}_\d{32}\b/gu
const isolated = /[\u2066-\u2068][^\u2069]*\u2069/gu
const raw = /[[\]_]|\{\{|\}\}|\bundefined\b|\bNaN\b/u

/** What a person would read of a page as the program calls it inside. */
export const rawTextsOf = async (page: Page): Promise<readonly string[]> => {
  const texts = await textsOf(page)
  return [
    ...new Set(texts.filter((text) => raw.test(text.replaceAll(isolated, '').replaceAll(references, '')))),
  ]
}
