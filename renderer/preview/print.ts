import '../trusted-types.ts'
import { bytesOf } from './bytes-of.ts'
import type { PagesToPrint, SheetOfPaper } from './lay-out-pages.ts'

let opened: PagesToPrint | undefined

/** Answers how many pages it has. @param name what the system calls the print */
const openPages = async (base64: string, name: string): Promise<number> => {
  document.title = name
  const { openPagesToPrint } = await import('./lay-out-pages.ts')
  opened = await openPagesToPrint(bytesOf(base64))
  return opened.pages
}
const layOutPage = async (number: number, paper: SheetOfPaper): Promise<void> => opened?.layOut(number, paper)

// The main process calls these; it alone can.
Object.assign(globalThis, { openPages, layOutPage })
