/** A piece of a file, and the number of shipments until its end. */
export type Piece = { readonly chunk: string | Uint8Array; readonly rows: number }

/** What a file is made of, page by page. */
type Format<Kind> = {
  readonly head: () => string
  readonly page: (shipments: readonly Kind[], isFirst: boolean) => string | Uint8Array
  readonly foot: () => string | Uint8Array
}

/** A file in pieces that are to be written one after the other. */
export function* piecesOf<Kind>(pages: Iterable<readonly Kind[]>, format: Format<Kind>): Generator<Piece> {
  let rows = 0
  yield { chunk: format.head(), rows }
  for (const page of pages) {
    const chunk = format.page(page, rows === 0)
    rows += page.length
    yield { chunk, rows }
  }
  yield { chunk: format.foot(), rows }
}
