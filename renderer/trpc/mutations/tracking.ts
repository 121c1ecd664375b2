import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../client.ts'

/** Tells the desk what carriers say of shipments. */
export const useAddTrackingEvents = () => useMutation(useTRPC().tracking.add.mutationOptions())
