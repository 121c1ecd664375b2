export { useRowKeys } from '../../../ui/table/use-row-keys.ts'
