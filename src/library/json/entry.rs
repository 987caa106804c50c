//! One entry of a pack in JSON: the fields of its front matter, and beside them its id and body.

use serde::de::value::MapAccessDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Error as _, IgnoredAny, IntoDeserializer, MapAccess, Visitor,
};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use std::fmt;
use std::marker::PhantomData;

/// Front matter and body. A field that stands twice is an error, which a reader into a map would not notice.
pub(super) struct Entry<T> {
    pub(super) front: T,
    pub(super) body: String,
}

/// The id that an entry gives itself.
pub(super) fn id_of(raw: &RawValue) -> Result<String, serde_json::Error> {
    #[derive(Deserialize)]
    struct Head {
        id: String,
    }
    serde_json::from_str::<Head>(raw.get()).map(|head| head.id)
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Entry<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntryVisitor(PhantomData))
    }
}

struct EntryVisitor<T>(PhantomData<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for EntryVisitor<T> {
    type Value = Entry<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an entry with its fields")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Entry<T>, A::Error> {
        let mut body = None;
        let front = T::deserialize(MapAccessDeserializer::new(FrontFields {
            map,
            body: &mut body,
        }))?;
        Ok(Entry {
            front,
            body: body.unwrap_or_default(),
        })
    }
}

/// The fields of an entry but its id and body; the body is put aside as it comes by.
struct FrontFields<'a, A> {
    map: A,
    body: &'a mut Option<String>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for FrontFields<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        while let Some(key) = self.map.next_key::<String>()? {
            match key.as_str() {
                // Read before; twice, it was refused then.
                "id" => drop(self.map.next_value::<IgnoredAny>()?),
                "body" => {
                    let body = self.map.next_value()?;
                    if self.body.replace(body).is_some() {
                        return Err(A::Error::duplicate_field("body"));
                    }
                }
                _ => return seed.deserialize(key.into_deserializer()).map(Some),
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}
