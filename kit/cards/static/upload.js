// Loading a file of any size: in slices, each one acknowledged, with progress. (A plain upload stops without a word near 10 MB.)

const SLICE = 2 * 1024 * 1024;
const megabytes = (bytes) => (bytes < 1e5 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`);

function Upload({ send, listen, accept, label, reading, onBusy }) {
  const [at, setAt] = useState(null); // {name, done, size}
  const [over, setOver] = useState(false);
  const queue = useRef([]);
  const current = useRef(null);

  const next = async () => {
    const job = current.current;
    if (!job) return;
    const { file, offset } = job;
    const slice = await file.slice(offset, offset + SLICE).arrayBuffer();
    send({ do: "slice", name: file.name, offset, size: file.size, of: job.id }, [slice]);
  };
  const begin = () => {
    const file = queue.current.shift();
    current.current = file ? { file, offset: 0, id: `${Date.now()}-${Math.random()}` } : null;
    setAt(file ? { name: file.name, done: 0, size: file.size } : null);
    onBusy?.(Boolean(file));
    if (file) next();
  };
  useEffect(() => listen((message) => {
    const job = current.current;
    if (message.got === undefined || !job || message.of !== job.id) return;
    job.offset = message.got;
    setAt({ name: job.file.name, done: job.offset, size: job.file.size });
    if (job.offset < job.file.size) next(); else begin();
  }), []);

  const take = (files) => { queue.current.push(...files); if (!current.current) begin(); };
  const drop = (event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); };
  return html`<div class=${`patio-drop ${over ? "patio-over" : ""}`} onDragOver=${(e) => { e.preventDefault(); setOver(true); }}
      onDragLeave=${() => setOver(false)} onDrop=${drop}>
    <label class="patio-button patio-main patio-file">${label}
      <input type="file" multiple accept=${accept} onChange=${(e) => { take(e.target.files); e.target.value = ""; }} /></label>
    <span class="patio-soft">or drop it here. It stays on this computer.</span>
    <div role="status" class="patio-loading">${at ? html`
      <progress max=${at.size || 1} value=${at.done} aria-label=${`Loading ${at.name}`}></progress>
      <span>${at.name}: ${megabytes(at.done)} of ${megabytes(at.size)}</span>`
      : reading ? html`<progress max=${reading.total || 1} value=${reading.done} aria-label=${reading.words}></progress><span>${reading.words}</span>` : ""}</div>
  </div>`;
}
