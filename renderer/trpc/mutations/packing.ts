import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Parcel } from '#shared/packing/parcel.ts'
import { useTRPC } from '../client.ts'

// What the desk answers is on the screen at once; that it changed something is told to every window, as ever.

/** Does with a code what it is for at the bench. */
export const useScanAtBench = () => {
  const show = useShowParcel()
  return useMutation(
    useTRPC().packing.scan.mutationOptions({
      onSuccess: (result) => ('parcel' in result ? show(result.parcel) : undefined),
    }),
  )
}

/** Writes down what a package weighs, or which box it lies in. */
export const useMeasureParcel = () =>
  useMutation(useTRPC().packing.measure.mutationOptions({ onSuccess: useShowParcel() }))

/** Lets a parcel go out although not all of it was scanned. */
export const useSkipItems = () =>
  useMutation(useTRPC().packing.skip.mutationOptions({ onSuccess: useShowParcel() }))

/** Books a parcel, has its label and papers printed, and makes it ready. */
export const useFinishParcel = () => {
  const { packing } = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    packing.finish.mutationOptions({
      // The next parcel does not wait for it.
      onSuccess: () => void queryClient.invalidateQueries(packing.progress.queryFilter()),
    }),
  )
}

/** Opens a parcel again that was finished a moment ago. */
export const useUndoParcel = () => {
  const { packing } = useTRPC()
  const queryClient = useQueryClient()
  const show = useShowParcel()
  return useMutation(
    packing.undo.mutationOptions({
      onSuccess: (parcel) => {
        show(parcel)
        return queryClient.invalidateQueries(packing.progress.queryFilter())
      },
    }),
  )
}

/** Begins a wave of orders that are packed one after the other. */
export const useStartWave = () => useMutation(useTRPC().packing.startWave.mutationOptions())

/** Opens the sheet of bar codes for the bench. */
export const useOpenCommandSheet = () => useMutation(useTRPC().packing.openCommandSheet.mutationOptions())

/** Opens the sheet of codes to try a scanner with. */
export const useOpenScannerSheet = () => useMutation(useTRPC().packing.openScannerSheet.mutationOptions())

const useShowParcel = () => {
  const { packing } = useTRPC()
  const queryClient = useQueryClient()
  return (parcel: Parcel): void => {
    const { reference } = parcel
    queryClient.setQueryData(packing.parcel.queryKey({ reference }), parcel)
  }
}
