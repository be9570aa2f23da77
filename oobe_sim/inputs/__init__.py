"""From what people and tools wrote to the world: scenarios and exports."""
