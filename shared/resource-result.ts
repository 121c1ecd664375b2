export type Link = {
  readonly href: string
  readonly rel: string
  readonly reference?: string
  readonly type: string
}

/** The answer to create, cancel, delete and change state (contract, "ResourceResult"). */
export type ResourceResult = {
  readonly reference: string
  readonly custom_reference?: string
  readonly message: string
  readonly _links: readonly Link[]
}
