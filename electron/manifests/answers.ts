import { type Refusal, refuse } from '#shared/api-error.ts'

/** There never was such a manifest here. */
export const unknownManifest = (reference: string): Refusal =>
  refuse('not_found', { code: 'not_found', sentence: { key: 'manifest_unknown', values: { reference } } })

/** It was taken back, and its shipments go with another one. */
export const withdrawnManifest = (reference: string): Refusal =>
  refuse('gone', {
    code: 'resource_removed',
    sentence: { key: 'manifest_withdrawn', values: { reference } },
  })
