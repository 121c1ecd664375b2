import type { StoredContents } from './shipment.ts'

/** What contents are called by whoever packs them; nothing where nobody said. */
export const contentsName = (item: StoredContents): string | undefined =>
  item.description ?? item.model ?? item.custom_reference ?? item.package_size_reference
