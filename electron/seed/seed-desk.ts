import { chunksOf } from './chunks.ts'
