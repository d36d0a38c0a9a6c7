import { createRoot } from 'react-dom/client';
import { readPageData } from './page-data.ts';
import { Shell } from './shell.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no element #root');
createRoot(place).render(<Shell pageData={readPageData()} />);
