import ort from 'onnxruntime-node';
import { modelPath, readDictionary } from './dictionary.ts';

export type Models = {
  readonly detect: ort.InferenceSession;
  readonly recognise: ort.InferenceSession;
  readonly turned: ort.InferenceSession;
  /** CTC alphabet: blank first, then the dictionary, the space last. */
  readonly alphabet: readonly string[];
};

// One thread: the pool runs several children, and two threads cost 36 % more CPU for 10 % less time.
// No arena: with batches of one it only holds memory.
const options: ort.InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  enableCpuMemArena: false,
  enableMemPattern: false,
  logSeverityLevel: 3,
};

let loading: Promise<Models> | undefined;

/** PP-OCRv4 mobile detection and recognition and the v2 direction classifier; loaded once per process. */
export function loadModels(): Promise<Models> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Models> {
  const open = (name: string) => ort.InferenceSession.create(modelPath(`${name}.onnx`), options);
  return {
    detect: await open('ch_PP-OCRv4_det_infer'),
    recognise: await open('ch_PP-OCRv4_rec_infer'),
    turned: await open('ch_ppocr_mobile_v2.0_cls_infer'),
    alphabet: ['', ...readDictionary(), ' '],
  };
}

/** Runs a network with one input and one output. */
export async function run(
  session: ort.InferenceSession,
  input: Float32Array,
  shape: readonly number[],
): Promise<{ data: Float32Array; dims: readonly number[] }> {
  const answer = await session.run({ [session.inputNames[0]!]: new ort.Tensor('float32', input, [...shape]) });
  const output = answer[session.outputNames[0]!]!;
  return { data: output.data as Float32Array, dims: output.dims };
}
