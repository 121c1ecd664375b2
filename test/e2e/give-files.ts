import type { Page } from 'playwright-core'

/** A file as it is dropped or pasted: what it is called, and its bytes. */
type GivenFile = { readonly name: string; readonly bytes: Uint8Array }

/** Lets files come from outside the window: dragged over it and dropped, or pasted beside every field. */
export const giveFiles = async (
  page: Page,
  how: 'drop' | 'drag' | 'paste',
  files: readonly GivenFile[],
): Promise<void> =>
  page.evaluate(
    ({ way, given }) => {
      const data = new DataTransfer()
      for (const { name, bytes } of given) data.items.add(new File([Uint8Array.from(bytes)], name))
      const common = { bubbles: true, cancelable: true }
      const target = document.querySelector('main') ?? document.body
      if (way === 'paste') {
        document.body.dispatchEvent(new ClipboardEvent('paste', { ...common, clipboardData: data }))
        return
      }
      for (const type of ['dragenter', 'dragover', ...(way === 'drop' ? ['drop'] : [])]) {
        target.dispatchEvent(new DragEvent(type, { ...common, dataTransfer: data }))
      }
    },
    { way: how, given: files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })) },
  )
