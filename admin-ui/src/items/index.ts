export { itemRoutes } from './routes.tsx';
