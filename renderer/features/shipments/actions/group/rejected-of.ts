import type { Problem } from '#shared/api-error.ts'
import type { Rejected } from '#shared/shipments/bulk.ts'

/** Which shipments a group did not take, by the places that its problems name in what was asked for. */
export const rejectedOf = (shipments: readonly string[], problems: readonly Problem[]): readonly Rejected[] =>
  problems.flatMap(({ property = '', ...problem }) => {
    const index = /^\$\.shipments\[(?<index>\d+)\]$/u.exec(property)?.groups?.['index']
    const reference = index === undefined ? undefined : shipments[Number(index)]
    if (reference === undefined) return []
    // Beside the shipment its place in the request says nothing.
    return [
      {
        shipment_reference: reference,
        code: 'validation_error',
        message: problem.message,
        details: [problem],
      },
    ]
  })
