import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../client.ts'

/** Shows what is to be fetched for shipments as a list to print. */
export const useOpenPickList = () => useMutation(useTRPC().shippingDocuments.openPickList.mutationOptions())
