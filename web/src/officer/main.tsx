import '../ui/base.css';
import './officer.css';
import './licences/licences.css';
import { createRoot } from 'react-dom/client';
import { ensureTemporal } from '../ui/temporal.ts';
import { App } from './app.tsx';

await ensureTemporal();

createRoot(document.getElementById('app') as HTMLElement).render(<App />);
