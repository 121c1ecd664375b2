import { isTree, type Tree } from '#shared/contract/tree.ts'

/** A unit without any number measures nothing, and is not sent. */
export const withoutBareUnits = (measured: Tree): Tree =>
  Object.fromEntries(Object.entries(measured).filter(([, value]) => !isBareUnit(value)))

const isBareUnit = (value: unknown): boolean => isTree(value) && Object.keys(value).join() === 'unit'
