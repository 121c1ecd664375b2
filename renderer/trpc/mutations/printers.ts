import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../client.ts'

/** Saves a printer, new or changed. */
export const useSavePrinter = () => useMutation(useTRPC().printers.save.mutationOptions(useReadPrinters()))

/** Removes a printer. */
export const useRemovePrinter = () =>
  useMutation(useTRPC().printers.remove.mutationOptions(useReadPrinters()))

/** Prints something small on a printer, to see whether it comes out. */
export const useTestPrinter = () => useMutation(useTRPC().printers.test.mutationOptions())

/** Lets the person choose the folder that a print server takes files from. */
export const useChoosePrinterFolder = () => useMutation(useTRPC().printers.chooseFolder.mutationOptions())

const useReadPrinters = () => {
  const { printers } = useTRPC()
  const queryClient = useQueryClient()
  return { onSuccess: () => queryClient.invalidateQueries(printers.pathFilter()) }
}
