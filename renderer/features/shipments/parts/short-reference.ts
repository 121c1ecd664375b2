/** The last eight digits in two groups, `…8864 7712`: by them a shipment is known at the desk. */
export const shortReference = (reference: string): string =>
  `…${reference.slice(-8, -4)} ${reference.slice(-4)}`
