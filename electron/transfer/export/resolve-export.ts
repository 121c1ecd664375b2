import type { ExportRequest } from '#shared/transfer/export.ts'
import type { Maps } from '../maps.ts'

/** A request with the columns that were saved under the name that it gives; what it says itself wins. */
export const resolveExport = (
  { map, ...request }: ExportRequest,
  maps: Pick<Maps, 'exportMap'>,
): ExportRequest => (map === undefined ? request : { ...maps.exportMap(map), ...request })
